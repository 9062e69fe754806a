import { fileURLToPath } from 'node:url';

/**
 * What the build does to EUI so that the first view has less of it. What each part saves is measured in
 * docs/performance.md.
 *
 * @returns {import('vite').Plugin[]}
 */
export function leanEui() {
  return [ownIconMap, noMomentInPredicates, sharedHelpers];
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
