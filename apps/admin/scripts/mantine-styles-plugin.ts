import type { Plugin } from 'vite';

const ID = 'virtual:mantine-styles';
const RESOLVED = `\0${ID}`;
const STYLE_MODULE = /@mantine\/(core|dates|notifications)\/esm\/.*?(\w+)\.module\.mjs$/;

/** What others build upon has to come first, in Mantine's own order. */
const BASE = [
  'baseline',
  'default-css-variables',
  'global',
  'ScrollArea',
  'UnstyledButton',
  'VisuallyHidden',
  'Paper',
  'Popover',
  'CloseButton',
  'Group',
  'Loader',
  'Overlay',
  'ModalBase',
  'Input',
  'InlineInput',
  'Flex',
  'FloatingIndicator',
  'ActionIcon',
];

/**
 * Styles of those Mantine components only that a page really uses: each follows its component into the chunk of the
 * page. All styles at once would be 40 kB on the first page. While developing, all of them come at once.
 */
export function mantineStyles(): Plugin {
  let isBuild = false;
  return {
    name: 'mantine-styles',
    enforce: 'pre',
    configResolved: (config) => {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: (id) => {
      if (id !== RESOLVED) return null;
      const files = isBuild
        ? BASE.map((name) => `@mantine/core/styles/${name}.layer.css`)
        : ['core', 'dates', 'notifications'].map((name) => `@mantine/${name}/styles.layer.css`);
      return files.map((file) => `import '${file}';`).join('\n');
    },
    transform: (code, id) => {
      const match = isBuild ? STYLE_MODULE.exec(id) : null;
      if (!match) return null;
      const [, name, component] = match;
      // Only the core has a style sheet for each component.
      const file = name === 'core' ? `core/styles/${component}` : `${name}/styles`;
      // The list of class names is free of side effects no longer: it brings the rules with it.
      return { code: `import '@mantine/${file}.layer.css';\n${code}`, map: null, moduleSideEffects: true };
    },
  };
}
