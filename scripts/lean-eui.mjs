import { fileURLToPath } from 'node:url';

/**
 * What the build does to EUI so that the first view has less of it. What each part saves is measured in
 * docs/performance.md.
 *
 * @returns {import('vite').Plugin[]}
 */
export function leanEui() {
  return [
    ownIconMap,
    closedAtFirst,
    noFlyoutSessions,
    plainPages,
    noMomentInPredicates,
    nativeUrl,
    noStaticsWithoutThemes,
    colorsOfTheTheme,
    sharedHelpers,
    oneStyleSheet,
  ];
}

const root = new URL('../src/', import.meta.url);

/**
 * EUI's map names all of its five hundred icons with their synonyms, each in a file of its own; the
 * console has one of what it shows.
 *
 * @type {import('vite').Plugin}
 */
const ownIconMap = {
  name: 'rollup-jobs:own-icon-map',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\/icon_map$/ },
    handler: () => fileURLToPath(new URL('app/icons/icon-map.ts', root)),
  },
};

/**
 * What a popover needs only when it is open gives way to the console's own, which load it later.
 *
 * @type {import('vite').Plugin}
 */
const closedAtFirst = {
  name: 'rollup-jobs:closed-at-first',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\.\/(focus_trap|\.\.\/context_menu)$/ },
    handler: (_id, importer) => {
      if (importer?.endsWith('/popover/popover.js'))
        return fileURLToPath(new URL('app/eui-later/focus-trap.tsx', root));
      if (importer?.includes('/eui/optimize/es/components/table/'))
        return fileURLToPath(new URL('app/eui-later/context-menu.tsx', root));
      return null;
    },
  },
};

const noSessions = '\0rollup-jobs:no-flyout-sessions';

/**
 * EUI's provider keeps sessions of flyouts that open one another. The console's flyouts are in none.
 *
 * @type {import('vite').Plugin}
 */
const noFlyoutSessions = {
  name: 'rollup-jobs:no-flyout-sessions',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^\.\.\/flyout\/manager$/ },
    handler: (_id, importer) => (importer?.endsWith('/provider/provider.js') ? noSessions : null),
  },
  load: {
    filter: { id: new RegExp(`^${noSessions}$`) },
    handler: () => 'export const EuiFlyoutManager = ({ children }) => children;',
  },
};

const partsOfPages = '\0rollup-jobs:parts-of-pages';

/**
 * EUI's page template can have tabs in its header, and a bar at the bottom. The console's pages have neither.
 *
 * @type {import('vite').Plugin}
 */
const plainPages = {
  name: 'rollup-jobs:plain-pages',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^(\.\.\/\.\.\/tabs|\.\/bottom_bar\/page_bottom_bar)$/ },
    handler: (_id, importer) =>
      importer && /\/(page_header_content|page_template)\.js$/.test(importer) ? partsOfPages : null,
  },
  load: {
    filter: { id: new RegExp(`^${partsOfPages}$`) },
    handler: () => `
      const leftOut = () => {
        throw new Error('The build leaves this part of a page out: see scripts/lean-eui.mjs');
      };
      export { leftOut as EuiTab, leftOut as EuiTabs, leftOut as _EuiPageBottomBar };`,
  },
};

const urlParse = '\0rollup-jobs:native-url';

/**
 * EUI asks for the protocol of each link, to refuse scripts. The browser tells it without a library.
 *
 * @type {import('vite').Plugin}
 */
const nativeUrl = {
  name: 'rollup-jobs:native-url',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^url-parse$/ },
    handler: () => urlParse,
  },
  load: {
    filter: { id: new RegExp(`^${urlParse}$`) },
    handler: () => `export default function asFollowed(href) {
      return Object.assign(document.createElement('a'), { href });
    }`,
  },
};

/**
 * Emotion loads it for components with a theme of Emotion's own, which nothing here is.
 *
 * @type {import('vite').Plugin}
 */
const noStaticsWithoutThemes = {
  name: 'rollup-jobs:no-statics-without-themes',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^hoist-non-react-statics$/ },
    async handler(id, importer, options) {
      const found = await this.resolve(id, importer, { ...options, skipSelf: true });
      return found && { ...found, moduleSideEffects: false };
    },
  },
};

const predicates = '\0rollup-jobs:moment-predicates';

/**
 * Predicates that everything uses stand in one file with two that ask moment, which would come along.
 * These are the two questions as moment itself answers them.
 *
 * @type {import('vite').Plugin}
 */
const noMomentInPredicates = {
  name: 'rollup-jobs:no-moment-in-predicates',
  enforce: 'pre',
  resolveId: {
    filter: { id: /^moment$/ },
    handler: (_id, importer) =>
      importer?.endsWith('/services/predicate/common_predicates.js') ? predicates : null,
  },
  load: {
    filter: { id: new RegExp(`^${predicates}$`) },
    handler: () => `export default {
      isMoment: (value) => value != null && value._isAMomentObject != null,
      isDate: (value) => Object.prototype.toString.call(value) === '[object Date]',
    };`,
  },
};

/**
 * What EUI and its theme ask of chroma-js, whose own index brings all of its colour spaces and scales
 * along. None of the components that draw with scales is used.
 *
 * @type {import('vite').Plugin}
 */
const colorsOfTheTheme = {
  name: 'rollup-jobs:colors-of-the-theme',
  load: {
    filter: { id: /\/chroma-js\/index\.js$/ },
    handler: () => `
      import chroma from './src/chroma.js';
      import './src/io/css/index.js';
      import './src/io/hex/index.js';
      import './src/io/hsl/index.js';
      import './src/io/lab/index.js';
      import './src/io/named/index.js';
      import './src/io/rgb/index.js';
      import './src/interpolator/rgb.js';
      import './src/ops/alpha.js';
      import './src/ops/darken.js';
      import './src/ops/get.js';
      import './src/ops/mix.js';
      import './src/ops/set.js';
      import contrast from './src/utils/contrast.js';
      import mix from './src/generator/mix.js';
      import valid from './src/utils/valid.js';
      export default Object.assign(chroma, { contrast, mix, valid });`,
  },
};

/** Babel's helpers, as EUI's build has written them into each of its files. */
const inlined = /^function (ownKeys|_objectSpread|_callSuper|_isNativeReflectConstruct)\(.*\}$/gm;

/**
 * Takes the helpers from @babel/runtime, once for all files.
 *
 * @type {import('vite').Plugin}
 */
const sharedHelpers = {
  name: 'rollup-jobs:shared-babel-helpers',
  transform: {
    filter: { id: /@elastic\/eui\/optimize\/es\/.*\.js$/, code: inlined },
    handler: (code) => {
      /** @type {string[]} */
      const imports = [];
      const without = code.replace(inlined, (_text, /** @type {string} */ name) => {
        if (name === '_objectSpread')
          imports.push("import _objectSpread from '@babel/runtime/helpers/objectSpread2';");
        if (name === '_callSuper')
          imports.push("import _callSuper from '@babel/runtime/helpers/callSuper';");
        return '';
      });
      // On the first line, so that the lines of the source stay where they are.
      return { code: imports.join('') + without, map: null };
    },
  },
};

/**
 * EUI's cache of styles makes a style element for each rule, five hundred of them until the first rows are
 * there, each of which the browser reads and weighs by itself. Put into sheets that are there already, rules
 * are many times cheaper; Emotion does so by default. Those of later pictures have sheets of their own again, one
 * a picture: `src/app/sheet-for-each-picture.tsx`.
 *
 * @type {import('vite').Plugin}
 */
const oneStyleSheet = {
  name: 'rollup-jobs:one-style-sheet',
  transform: {
    filter: { id: /@elastic\/eui\/optimize\/es\/services\/emotion\/css\.js$/ },
    handler: (code) => {
      const quick = code.replace('speedy: false', 'speedy: true');
      if (quick === code) throw new Error("EUI's cache of styles is not made as it was.");
      return { code: quick, map: null };
    },
  },
};
