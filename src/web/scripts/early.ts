import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { type Chunk, filesOfPage } from './pages.ts';

const web = fileURLToPath(new URL('..', import.meta.url));

/** Builds `app/early.ts` with the names of the files it loads, and lets the page begin with it. */
export function early(): Plugin {
  return {
    name: 'qipan-early',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const chunks: Chunk[] = Object.values(bundle).flatMap((each) =>
          each.type !== 'chunk' ? [] : [{
            file: each.fileName,
            source: each.facadeModuleId ? relative(web, each.facadeModuleId) : undefined,
            imports: each.imports,
            css: [...(each.viteMetadata?.importedCss ?? [])],
          }],
        );
        const of = (...sources: string[]) => filesOfPage(chunks, sources);
        const list = 'features/inbox/components/inbox-page.tsx';
        const code = await built({ login: of('features/login/components/login-page.tsx'), inbox: of(list), task: of(list, 'features/inbox/components/task-page.tsx') });
        const fileName = `assets/early-${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.js`;
        this.emitFile({ type: 'asset', fileName, source: code });
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('there is no index.html to begin with');
        page.source = String(page.source).replace('<title>', `<script async fetchpriority="high" src="/${fileName}"></script>\n    <title>`);
      },
    },
  };
}

async function built(chunks: Record<string, string[]>): Promise<string> {
  const outputs = await build({
    configFile: false,
    root: web,
    logLevel: 'warn',
    resolve: { alias: { '@': web.replace(/\/$/, '') } },
    define: { CHUNKS: JSON.stringify(chunks) },
    build: { write: false, copyPublicDir: false, modulePreload: false, rollupOptions: { input: join(web, 'app/early.ts'), output: { format: 'iife' } } },
  });
  const [first] = [outputs].flat();
  if (!first || !('output' in first)) throw new Error('app/early.ts was not built');
  return first.output[0].code;
}
