import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { type Part, shellFiles } from './shell-files.ts';

const web = fileURLToPath(new URL('..', import.meta.url));
const alias = { '@': web.replace(/\/$/, '') };

/** After the app, builds `sw.js` with the list of what it keeps. Files that carry a hash in their names need no revision. */
export function serviceWorker(): Plugin {
  return {
    name: 'qipan-service-worker',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const parts: Part[] = Object.values(bundle).flatMap((each) =>
        each.type !== 'chunk' ? [] : [{
          file: each.fileName,
          source: each.facadeModuleId ? relative(web, each.facadeModuleId) : undefined,
          imports: each.imports,
          later: each.dynamicImports,
          assets: [...(each.viteMetadata?.importedCss ?? []), ...(each.viteMetadata?.importedAssets ?? [])],
        }],
      );
      const named = ['index.html', 'favicon.svg', 'manifest.json', ...readdirSync(join(dir, 'icons')).map((icon) => `icons/${icon}`)];
      const kept = [
        ...[...shellFiles(parts), ...Object.keys(bundle).filter((file) => file.startsWith('assets/early-'))].map((file) => ({ url: `/${file}`, revision: null })),
        ...named.map((file) => ({ url: `/${file}`, revision: createHash('sha256').update(readFileSync(join(dir, file))).digest('hex').slice(0, 16) })),
      ];
      await build({
        configFile: false,
        root: web,
        logLevel: 'warn',
        resolve: { alias },
        define: { SHELL: JSON.stringify(kept) },
        build: {
          outDir: dir,
          emptyOutDir: false,
          copyPublicDir: false,
          rollupOptions: { input: join(web, 'app/offline/service-worker.ts'), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
}
