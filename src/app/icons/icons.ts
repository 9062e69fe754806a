import { icon as bolt } from '@elastic/eui/optimize/es/components/icon/assets/bolt';
import { icon as check } from '@elastic/eui/optimize/es/components/icon/assets/check';
import { icon as checkCircle } from '@elastic/eui/optimize/es/components/icon/assets/check_circle';
import { icon as checkCircleFill } from '@elastic/eui/optimize/es/components/icon/assets/check_circle_fill';
import { icon as chevronLimitLeft } from '@elastic/eui/optimize/es/components/icon/assets/chevron_limit_left';
import { icon as chevronLimitRight } from '@elastic/eui/optimize/es/components/icon/assets/chevron_limit_right';
import { icon as chevronSingleDown } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_down';
import { icon as chevronSingleLeft } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_left';
import { icon as chevronSingleRight } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_right';
import { icon as chevronSingleUp } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_up';
import { icon as clockCounter } from '@elastic/eui/optimize/es/components/icon/assets/clock_counter';
import { icon as controls } from '@elastic/eui/optimize/es/components/icon/assets/controls';
import { icon as copy } from '@elastic/eui/optimize/es/components/icon/assets/copy';
import { icon as cross } from '@elastic/eui/optimize/es/components/icon/assets/cross';
import { icon as display } from '@elastic/eui/optimize/es/components/icon/assets/display';
import { icon as dot } from '@elastic/eui/optimize/es/components/icon/assets/dot';
import { icon as download } from '@elastic/eui/optimize/es/components/icon/assets/download';
import { icon as ellipsis } from '@elastic/eui/optimize/es/components/icon/assets/ellipsis';
import { icon as empty } from '@elastic/eui/optimize/es/components/icon/assets/empty';
import { icon as error } from '@elastic/eui/optimize/es/components/icon/assets/error';
import { icon as errorFill } from '@elastic/eui/optimize/es/components/icon/assets/error_fill';
import { icon as external } from '@elastic/eui/optimize/es/components/icon/assets/external';
import { icon as eye } from '@elastic/eui/optimize/es/components/icon/assets/eye';
import { icon as eyeSlash } from '@elastic/eui/optimize/es/components/icon/assets/eye_slash';
import { icon as flask } from '@elastic/eui/optimize/es/components/icon/assets/flask';
import { icon as fullScreen } from '@elastic/eui/optimize/es/components/icon/assets/full_screen';
import { icon as fullScreenExit } from '@elastic/eui/optimize/es/components/icon/assets/full_screen_exit';
import { icon as help } from '@elastic/eui/optimize/es/components/icon/assets/help';
import { icon as indexRollupApp } from '@elastic/eui/optimize/es/components/icon/assets/app_index_rollup';
import { icon as info } from '@elastic/eui/optimize/es/components/icon/assets/info';
import { icon as keyboard } from '@elastic/eui/optimize/es/components/icon/assets/keyboard';
import { icon as lock } from '@elastic/eui/optimize/es/components/icon/assets/lock';
import { icon as logoElasticsearch } from '@elastic/eui/optimize/es/components/icon/assets/logo_elasticsearch';
import { icon as logOut } from '@elastic/eui/optimize/es/components/icon/assets/log_out';
import { icon as magnify } from '@elastic/eui/optimize/es/components/icon/assets/magnify';
import { icon as minus } from '@elastic/eui/optimize/es/components/icon/assets/minus';
import { icon as minusCircle } from '@elastic/eui/optimize/es/components/icon/assets/minus_circle';
import { icon as moon } from '@elastic/eui/optimize/es/components/icon/assets/moon';
import { icon as pencil } from '@elastic/eui/optimize/es/components/icon/assets/pencil';
import { icon as play } from '@elastic/eui/optimize/es/components/icon/assets/play';
import { icon as plusCircle } from '@elastic/eui/optimize/es/components/icon/assets/plus_circle';
import { icon as question } from '@elastic/eui/optimize/es/components/icon/assets/question';
import { icon as refresh } from '@elastic/eui/optimize/es/components/icon/assets/refresh';
import { icon as returnKey } from '@elastic/eui/optimize/es/components/icon/assets/return';
import { icon as sortable } from '@elastic/eui/optimize/es/components/icon/assets/sortable';
import { icon as sortDown } from '@elastic/eui/optimize/es/components/icon/assets/sort_down';
import { icon as sortUp } from '@elastic/eui/optimize/es/components/icon/assets/sort_up';
import { icon as stopFill } from '@elastic/eui/optimize/es/components/icon/assets/stop_fill';
import { icon as sun } from '@elastic/eui/optimize/es/components/icon/assets/sun';
import { icon as trash } from '@elastic/eui/optimize/es/components/icon/assets/trash';
import { icon as undo } from '@elastic/eui/optimize/es/components/icon/assets/undo';
import { icon as upload } from '@elastic/eui/optimize/es/components/icon/assets/upload';
import { icon as user } from '@elastic/eui/optimize/es/components/icon/assets/user';
import { icon as warning } from '@elastic/eui/optimize/es/components/icon/assets/warning';

/**
 * Every icon of the console, EUI's own use included. EUI draws nothing for a name that it does not have;
 * an end-to-end test looks for blank ones.
 */
export const icons = {
  alert: warning,
  bolt,
  check,
  checkCircle,
  checkCircleFill,
  chevronLimitLeft,
  chevronLimitRight,
  chevronSingleDown,
  chevronSingleLeft,
  chevronSingleRight,
  chevronSingleUp,
  clockCounter,
  controls,
  copy,
  cross,
  display,
  dot,
  download,
  ellipsis,
  empty,
  error,
  errorFill,
  external,
  eye,
  eyeSlash,
  flask,
  fullScreen,
  fullScreenExit,
  help,
  indexRollupApp,
  info,
  keyboard,
  lock,
  logoElasticsearch,
  logOut,
  magnify,
  minus,
  minusCircle,
  moon,
  pencil,
  play,
  plusCircle,
  question,
  refresh,
  return: returnKey,
  sortable,
  sortDown,
  sortUp,
  stopFill,
  sun,
  trash,
  undo,
  upload,
  user,
  warning,
};
