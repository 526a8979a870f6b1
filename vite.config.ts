import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = 'http://127.0.0.1:8080';
const OUT = 'dist/client';

/** Sixty phones fetch the page in the same minute: it is packed once, at the build, and never while they wait. */
const packed = (): Plugin => ({
  name: 'packed',
  apply: 'build',
  async closeBundle() {
    const files = await readdir(OUT, { recursive: true });
    const texts = files.filter((file) => /\.(js|css|html|svg)$/.test(file));
    await Promise.all(
      texts.map(async (file) => {
        const path = join(OUT, file);
        const content = await readFile(path);
        await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }));
        await writeFile(`${path}.br`, await promisify(brotliCompress)(content));
      }),
    );
  },
});

export default defineConfig({
  root: 'client',
  plugins: [react(), packed()],
  build: {
    outDir: `../${OUT}`,
    emptyOutDir: true,
    target: ['chrome109', 'edge109', 'firefox115', 'safari16.4'],
    manifest: true,
    // All of these browsers preload modules by themselves.
    modulePreload: { polyfill: false },
    // What a student loads first stays in one piece: cut up among the pages that share it, it packs worse.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
  },
  server: {
    proxy: { '/api': server, '/ws': { target: server.replace('http', 'ws'), ws: true } },
  },
});
