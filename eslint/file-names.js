const nothings = /^(utils?|helpers?|common|misc|shared|manager|index)$/u;

/**
 * A file and its folders are named after their subject: kebab-case, and not `utils` or the like.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileNames = {
  meta: { type: 'suggestion', schema: [] },
  create(context) {
    return {
      Program(node) {
        const path = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
        for (const part of path.split('/')) {
          const [name = ''] = part.split('.');
          if (nothings.test(name)) {
            context.report({ node, message: `"${name}" says nothing: name it after its subject.` });
          } else if (part !== '' && /[A-Z_]/u.test(name)) {
            context.report({ node, message: `"${part}" is not in kebab-case.` });
          }
        }
      },
    };
  },
};
