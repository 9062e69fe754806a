import { icon as check } from '@elastic/eui/optimize/es/components/icon/assets/check';
import { icon as chevronLimitLeft } from '@elastic/eui/optimize/es/components/icon/assets/chevron_limit_left';
import { icon as chevronLimitRight } from '@elastic/eui/optimize/es/components/icon/assets/chevron_limit_right';
import { icon as chevronSingleDown } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_down';
import { icon as chevronSingleLeft } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_left';
import { icon as chevronSingleRight } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_right';
import { icon as chevronSingleUp } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_up';
import { icon as controls } from '@elastic/eui/optimize/es/components/icon/assets/controls';
import { icon as cross } from '@elastic/eui/optimize/es/components/icon/assets/cross';
import { icon as display } from '@elastic/eui/optimize/es/components/icon/assets/display';
import { icon as dot } from '@elastic/eui/optimize/es/components/icon/assets/dot';
import { icon as download } from '@elastic/eui/optimize/es/components/icon/assets/download';
import { icon as empty } from '@elastic/eui/optimize/es/components/icon/assets/empty';
import { icon as error } from '@elastic/eui/optimize/es/components/icon/assets/error';
import { icon as external } from '@elastic/eui/optimize/es/components/icon/assets/external';
import { icon as flask } from '@elastic/eui/optimize/es/components/icon/assets/flask';
import { icon as help } from '@elastic/eui/optimize/es/components/icon/assets/help';
import { icon as info } from '@elastic/eui/optimize/es/components/icon/assets/info';
import { icon as keyboard } from '@elastic/eui/optimize/es/components/icon/assets/keyboard';
import { icon as magnify } from '@elastic/eui/optimize/es/components/icon/assets/magnify';
import { icon as minus } from '@elastic/eui/optimize/es/components/icon/assets/minus';
import { icon as play } from '@elastic/eui/optimize/es/components/icon/assets/play';
import { icon as plusCircle } from '@elastic/eui/optimize/es/components/icon/assets/plus_circle';
import { icon as question } from '@elastic/eui/optimize/es/components/icon/assets/question';
import { icon as refresh } from '@elastic/eui/optimize/es/components/icon/assets/refresh';
import { icon as sortable } from '@elastic/eui/optimize/es/components/icon/assets/sortable';
import { icon as sortDown } from '@elastic/eui/optimize/es/components/icon/assets/sort_down';
import { icon as sortUp } from '@elastic/eui/optimize/es/components/icon/assets/sort_up';
import { icon as stopFill } from '@elastic/eui/optimize/es/components/icon/assets/stop_fill';
import { icon as trash } from '@elastic/eui/optimize/es/components/icon/assets/trash';
import { icon as upload } from '@elastic/eui/optimize/es/components/icon/assets/upload';
import { icon as user } from '@elastic/eui/optimize/es/components/icon/assets/user';
import { icon as warning } from '@elastic/eui/optimize/es/components/icon/assets/warning';

/**
 * The icons of the first view, EUI's own use included; the others are in `later-icons.ts`. EUI draws nothing for
 * a name that neither has; an end-to-end test looks for blank ones.
 */
export const icons = {
  alert: warning,
  check,
  chevronLimitLeft,
  chevronLimitRight,
  chevronSingleDown,
  chevronSingleLeft,
  chevronSingleRight,
  chevronSingleUp,
  controls,
  cross,
  display,
  dot,
  download,
  empty,
  error,
  external,
  flask,
  help,
  info,
  keyboard,
  magnify,
  minus,
  play,
  plusCircle,
  question,
  refresh,
  sortable,
  sortDown,
  sortUp,
  stopFill,
  trash,
  upload,
  user,
  warning,
};
