import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { switchLanguage } from '@/shared/i18n/i18n';
import { dismissToast, toastStore } from '@/shared/ui/toast-store';
import { mockServer } from './mock-server';

// Lazy chunks are compiled on first use, on a busy machine in seconds.
configure({ asyncUtilTimeout: 30_000 });

// The one of happy-dom never sees anything: then all of a list is drawn, as in a browser without one.
Reflect.deleteProperty(globalThis, 'IntersectionObserver');

beforeAll(() => mockServer.listen({ onUnhandledRequest: 'error' }));

beforeEach(() => switchLanguage('zh-CN'));

afterEach(() => {
  cleanup();
  mockServer.resetHandlers();
  localStorage.clear();
  // They stay for seconds, and the next test would read what this one was told.
  toastStore.read().forEach(({ id }) => dismissToast(id));
});

afterAll(() => mockServer.close());
