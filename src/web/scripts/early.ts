import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin, Rolldown } from 'vite';
import { builtEarly } from './early-build.ts';
import { type Chunk, filesOfPage } from './pages.ts';

const web = fileURLToPath(new URL('..', import.meta.url));

const LIST = 'features/inbox/components/inbox-page.tsx';
const PAGES = { login: ['features/login/components/login-page.tsx'], inbox: [LIST], task: [LIST, 'features/inbox/components/task-page.tsx'] };

/** Builds `app/early.ts` and what it paints with, and lets the page begin with them: the program itself is started by them. */
export function early(): Plugin {
  return {
    name: 'qipan-early',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('there is no index.html to begin with');
        const add = (name: string, code: string) => {
          const fileName = `assets/early-${name}-${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
          this.emitFile({ type: 'asset', fileName, source: code });
          return fileName;
        };
        const chunks = chunksOf(bundle);
        const pages = Object.entries(PAGES).map(async ([name, sources]) =>
          [name, { painter: add(name, await builtEarly(`app/early/${name}.tsx`)), files: filesOfPage(chunks, sources) }] as const);
        const { html, program, styles } = withoutProgram(String(page.source));
        const code = await builtEarly('app/early.ts', { PAGES: Object.fromEntries(await Promise.all(pages)), PROGRAM: program });
        page.source = html.replace('<title>', () => [...styles.map((file) => styleOf(file, bundle)), startOf(code), '<title>'].join('\n    '));
      },
    },
  };
}

function chunksOf(bundle: Rolldown.OutputBundle): Chunk[] {
  return Object.values(bundle).flatMap((each) =>
    each.type !== 'chunk' ? [] : [{
      file: each.fileName,
      source: each.facadeModuleId ? relative(web, each.facadeModuleId) : undefined,
      imports: each.imports,
      css: [...(each.viteMetadata?.importedCss ?? [])],
    }],
  );
}

const START = /\s*<script type="module"[^>]* src="\/([^"]+)"><\/script>/;
const LINKED = /\s*<link rel="(modulepreload|stylesheet)"[^>]* href="\/([^"]+)">/g;

/** What Vite has the page load at once. A processor that is slow would have to do with all of it before anything is painted. */
function withoutProgram(html: string) {
  const start = START.exec(html)?.[1];
  if (!start) throw new Error('index.html starts no program: has Vite changed how it writes that?');
  const linked = [...html.matchAll(LINKED)].map(([, rel, file = '']) => ({ rel, file }));
  const of = (wanted: string) => linked.filter(({ rel }) => rel === wanted).map(({ file }) => file);
  return { html: html.replace(START, '').replace(LINKED, ''), program: { start, files: [start, ...of('modulepreload')] }, styles: of('stylesheet') };
}

/** In the page itself: no way to the server before the first paint. The link is switched off; it tells Vite's loader that this one is there. */
function styleOf(file: string, bundle: Rolldown.OutputBundle): string {
  const style = bundle[file];
  if (style?.type !== 'asset') throw new Error(`${file} is not there`);
  return `<style>${String(style.source).trim()}</style>\n    <link rel="stylesheet" disabled href="/${file}">`;
}

/** In the page as well. The server tells browsers its hash (security/PageScript.java): they run no other script in a page. */
function startOf(code: string): string {
  const script = code.trim();
  if (/<\/script|<!--/i.test(script)) throw new Error('app/early.ts cannot stand in a page');
  return `<script>${script}</script>`;
}
