import { join } from 'node:path';
import { build, type Plugin } from 'vite';

const web = join(import.meta.dirname, '../');
const standIn = (name: string) => join(web, 'app/early/stand-ins', name);

/** One of the scripts before the program, whole in one file: the app's own components, with stand-ins for the libraries they use. */
export async function builtEarly(source: string, define: Record<string, unknown> = {}): Promise<string> {
  const outputs = await build({
    configFile: false,
    root: web,
    logLevel: 'warn',
    plugins: [withoutLater()],
    resolve: {
      alias: [
        { find: /^react$/, replacement: standIn('react.ts') },
        { find: /^react\/jsx(-dev)?-runtime$/, replacement: standIn('jsx-runtime.ts') },
        { find: /^react-router$/, replacement: standIn('react-router.ts') },
        { find: /^@tanstack\/react-query$/, replacement: standIn('react-query.ts') },
        { find: '@/shared/api/call', replacement: standIn('call.ts') },
        { find: /^(\.\.\/offline|\.)\/queue$/, replacement: standIn('queue.ts') },
        { find: /^\.\/(refused|task-comments|task-copies|task-history|task-moves|word-out)$|^\.\.\/offline\/letter-card$/, replacement: standIn('below.ts') },
        { find: '@', replacement: web.replace(/\/$/, '') },
      ],
    },
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      // The program's own style sheets are used: the names in them are made of file and content, and so the same.
      cssCodeSplit: false,
      rolldownOptions: { input: join(web, source), output: { format: 'iife' } },
    },
  });
  const [first] = [outputs].flat();
  const code = first && 'output' in first ? first.output.find((each) => each.type === 'chunk')?.code : undefined;
  if (!code) throw new Error(`${source} was not built`);
  return code;
}

/** What components load later is not drawn early, and not brought along; nor is Vite's loader for it. */
const withoutLater = (): Plugin => ({
  name: 'qipan-without-later',
  enforce: 'pre',
  transform: (code, id) => (/\.tsx?$/.test(id) ? code.replace(/\bimport\('[^']+'\)/g, 'Promise.reject()') : undefined),
});
