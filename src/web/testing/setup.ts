import '@testing-library/jest-dom/vitest';
import '@/shared/i18n/i18n';
import { cleanup } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { mockServer } from './mock-server';

beforeAll(() => mockServer.listen({ onUnhandledRequest: 'error' }));

afterEach(() => {
  cleanup();
  mockServer.resetHandlers();
  localStorage.clear();
});

afterAll(() => mockServer.close());
