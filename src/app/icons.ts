import { icon as bolt } from '@elastic/eui/optimize/es/components/icon/assets/bolt';
import { icon as check } from '@elastic/eui/optimize/es/components/icon/assets/check';
import { icon as checkCircle } from '@elastic/eui/optimize/es/components/icon/assets/check_circle';
import { icon as chevronSingleDown } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_down';
import { icon as chevronSingleLeft } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_left';
import { icon as chevronSingleRight } from '@elastic/eui/optimize/es/components/icon/assets/chevron_single_right';
import { icon as controls } from '@elastic/eui/optimize/es/components/icon/assets/controls';
import { icon as copy } from '@elastic/eui/optimize/es/components/icon/assets/copy';
import { icon as cross } from '@elastic/eui/optimize/es/components/icon/assets/cross';
import { icon as download } from '@elastic/eui/optimize/es/components/icon/assets/download';
import { icon as display } from '@elastic/eui/optimize/es/components/icon/assets/display';
import { icon as dot } from '@elastic/eui/optimize/es/components/icon/assets/dot';
import { icon as ellipsis } from '@elastic/eui/optimize/es/components/icon/assets/ellipsis';
import { icon as external } from '@elastic/eui/optimize/es/components/icon/assets/external';
import { icon as eye } from '@elastic/eui/optimize/es/components/icon/assets/eye';
import { icon as eyeSlash } from '@elastic/eui/optimize/es/components/icon/assets/eye_slash';
import { icon as flask } from '@elastic/eui/optimize/es/components/icon/assets/flask';
import { icon as help } from '@elastic/eui/optimize/es/components/icon/assets/help';
import { icon as indexRollupApp } from '@elastic/eui/optimize/es/components/icon/assets/app_index_rollup';
import { icon as info } from '@elastic/eui/optimize/es/components/icon/assets/info';
import { icon as keyboard } from '@elastic/eui/optimize/es/components/icon/assets/keyboard';
import { icon as lock } from '@elastic/eui/optimize/es/components/icon/assets/lock';
import { icon as logOut } from '@elastic/eui/optimize/es/components/icon/assets/log_out';
import { icon as logoElasticsearch } from '@elastic/eui/optimize/es/components/icon/assets/logo_elasticsearch';
import { icon as magnify } from '@elastic/eui/optimize/es/components/icon/assets/magnify';
import { icon as minusCircle } from '@elastic/eui/optimize/es/components/icon/assets/minus_circle';
import { icon as moon } from '@elastic/eui/optimize/es/components/icon/assets/moon';
import { icon as pencil } from '@elastic/eui/optimize/es/components/icon/assets/pencil';
import { icon as play } from '@elastic/eui/optimize/es/components/icon/assets/play';
import { icon as plusCircle } from '@elastic/eui/optimize/es/components/icon/assets/plus_circle';
import { icon as question } from '@elastic/eui/optimize/es/components/icon/assets/question';
import { icon as refresh } from '@elastic/eui/optimize/es/components/icon/assets/refresh';
import { icon as sortable } from '@elastic/eui/optimize/es/components/icon/assets/sortable';
import { icon as sortDown } from '@elastic/eui/optimize/es/components/icon/assets/sort_down';
import { icon as sortUp } from '@elastic/eui/optimize/es/components/icon/assets/sort_up';
import { icon as sun } from '@elastic/eui/optimize/es/components/icon/assets/sun';
import { icon as upload } from '@elastic/eui/optimize/es/components/icon/assets/upload';
import { icon as user } from '@elastic/eui/optimize/es/components/icon/assets/user';
import { icon as warning } from '@elastic/eui/optimize/es/components/icon/assets/warning';
import { icon as stopFill } from '@elastic/eui/optimize/es/components/icon/assets/stop_fill';
import { icon as trash } from '@elastic/eui/optimize/es/components/icon/assets/trash';
import { appendIconComponentCache } from '@elastic/eui/optimize/es/components/icon/icon';

/**
 * Every icon of the console, EUI's own use included. EUI would load each with a request of its own,
 * and draws nothing for a name that it does not have; an end-to-end test looks for blank ones.
 */
const icons = {
  bolt,
  check,
  checkCircle,
  chevronSingleDown,
  chevronSingleLeft,
  chevronSingleRight,
  controls,
  copy,
  cross,
  display,
  download,
  dot,
  ellipsis,
  external,
  eye,
  eyeSlash,
  flask,
  help,
  indexRollupApp,
  info,
  keyboard,
  lock,
  logOut,
  logoElasticsearch,
  magnify,
  minusCircle,
  moon,
  pencil,
  play,
  plusCircle,
  question,
  refresh,
  sortable,
  sortDown,
  sortUp,
  sun,
  stopFill,
  trash,
  upload,
  user,
  warning,
};

/** Makes the icons known to EUI before the first one is drawn. */
export function preloadIcons(): void {
  appendIconComponentCache(icons);
}
