import { join } from 'node:path';
import { defineConfig } from 'vite';
import { nonced } from './nonced.ts';
import { packed } from './packed.ts';

const root = import.meta.dirname;

const antd = /node_modules[\\/](antd|@ant-design|@rc-component|rc-)/;

/** Relative addresses throughout: the pages work below any path that a gate puts in front of them. */
export default defineConfig({
  root,
  base: './',
  plugins: [packed(), nonced()],
  // The server puts the nonce of each answer in its place.
  html: { cspNonce: 'STYLE_NONCE_OF_THE_ANSWER' },
  publicDir: join(root, 'assets'),
  resolve: { conditions: ['source', 'module', 'browser', 'import', 'default'] },
  build: {
    outDir: join(root, '..', '..', 'dist', 'web'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      output: {
        // Pieces that several pages share would bear the names of all of them.
        chunkFileNames: ({ name }) => `assets/${name.replace(/~.*/u, '')}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)/ },
            // What the way in needs comes first; the rest with the pages that use it, in pieces that several share.
            { name: 'antd', test: antd, tags: ['$initial'] },
            { name: 'parts', test: antd, entriesAware: true, entriesAwareMergeThreshold: 60_000 },
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|@tanstack|i18next|react-i18next)[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env['API'] ?? 'http://127.0.0.1:8080' } },
});
