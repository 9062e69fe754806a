import { icon as bolt } from '@elastic/eui/optimize/es/components/icon/assets/bolt';
import { icon as checkCircle } from '@elastic/eui/optimize/es/components/icon/assets/check_circle';
import { icon as checkCircleFill } from '@elastic/eui/optimize/es/components/icon/assets/check_circle_fill';
import { icon as clockCounter } from '@elastic/eui/optimize/es/components/icon/assets/clock_counter';
import { icon as copy } from '@elastic/eui/optimize/es/components/icon/assets/copy';
import { icon as ellipsis } from '@elastic/eui/optimize/es/components/icon/assets/ellipsis';
import { icon as errorFill } from '@elastic/eui/optimize/es/components/icon/assets/error_fill';
import { icon as eye } from '@elastic/eui/optimize/es/components/icon/assets/eye';
import { icon as eyeSlash } from '@elastic/eui/optimize/es/components/icon/assets/eye_slash';
import { icon as fullScreen } from '@elastic/eui/optimize/es/components/icon/assets/full_screen';
import { icon as fullScreenExit } from '@elastic/eui/optimize/es/components/icon/assets/full_screen_exit';
import { icon as indexRollupApp } from '@elastic/eui/optimize/es/components/icon/assets/app_index_rollup';
import { icon as lock } from '@elastic/eui/optimize/es/components/icon/assets/lock';
import { icon as logoElasticsearch } from '@elastic/eui/optimize/es/components/icon/assets/logo_elasticsearch';
import { icon as logOut } from '@elastic/eui/optimize/es/components/icon/assets/log_out';
import { icon as minusCircle } from '@elastic/eui/optimize/es/components/icon/assets/minus_circle';
import { icon as moon } from '@elastic/eui/optimize/es/components/icon/assets/moon';
import { icon as pencil } from '@elastic/eui/optimize/es/components/icon/assets/pencil';
import { icon as returnKey } from '@elastic/eui/optimize/es/components/icon/assets/return';
import { icon as sun } from '@elastic/eui/optimize/es/components/icon/assets/sun';
import { icon as undo } from '@elastic/eui/optimize/es/components/icon/assets/undo';

/** The icons that nobody sees at first. */
export const laterIcons = {
  bolt,
  checkCircle,
  checkCircleFill,
  clockCounter,
  copy,
  ellipsis,
  errorFill,
  eye,
  eyeSlash,
  fullScreen,
  fullScreenExit,
  indexRollupApp,
  lock,
  logoElasticsearch,
  logOut,
  minusCircle,
  moon,
  pencil,
  return: returnKey,
  sun,
  undo,
};
