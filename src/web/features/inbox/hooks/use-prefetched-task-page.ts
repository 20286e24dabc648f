import { useEffect } from 'react';

const QUIET = 1_500;

/** Whoever looks at the list opens a task next: page and form library come while they read. */
export function usePrefetchedTaskPage() {
  useEffect(() => {
    const timer = setTimeout(() => {
      void import('../components/task-page');
      void import('@/shared/form/form-view');
    }, QUIET);
    return () => clearTimeout(timer);
  }, []);
}
