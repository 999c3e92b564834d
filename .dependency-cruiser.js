/**
 * The rooms of src/ and what each may import, types too (CONTRIBUTING.md, "Rooms"); src/app may
 * import any of them. What a room's rule does not name is out of reach for it, Node's modules too.
 */
const room = (name, sources, packages) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import: ${[...sources, ...packages].join(', ')}`,
  severity: 'error',
  from: { path: `^src/${name}/` },
  to: {
    pathNot: [
      ...sources.map((each) => `^src/${escape(each)}`),
      ...packages.map((each) => `node_modules/(@types/)?${escape(each)}/`),
    ],
  },
});

const escape = (text) => text.replaceAll('.', '\\.');

export default {
  forbidden: [
    room(
      'domain',
      ['domain/'],
      ['citeproc', 'fflate', 'micromark', 'papaparse', 'saxes', 'valibot'],
    ),
    room('engine', ['engine/', 'domain/'], ['fuse.js', 'stemmer']),
    room('worker', ['worker/', 'domain/', 'engine/'], []),
    room(
      'browser',
      // The worker itself only by its address ("?worker&url"): eslint.config.js sees to that.
      [
        'browser/',
        'domain/',
        'worker/next-task.ts',
        'worker/protocol.ts',
        'worker/search-worker.ts',
      ],
      ['@tanstack/react-query', 'fractional-indexing', 'idb', 'nuqs', 'react', 'valibot'],
    ),
    room(
      'ui',
      ['ui/', 'domain/', 'browser/'],
      [
        '@base-ui/react',
        '@tanstack/react-query',
        'lucide-react',
        'nuqs',
        'react',
        'react-dom',
        'react-markdown',
      ],
    ),
    {
      name: 'no-circular',
      severity: 'error',
      comment: 'A circle has no first room: split what both sides need into a third file.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-src',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      comment: 'Every package is pinned in package.json.',
      from: { path: '^(src|tests|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?worker&url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
