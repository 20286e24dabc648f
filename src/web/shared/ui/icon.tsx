import type { ReactNode } from 'react';

const PATHS = {
  inbox: <path d="M4 13.5 6.6 5h10.8L20 13.5V19H4zM4 13.5h4.4l1.2 2.5h4.8l1.2-2.5H20" />,
  campaigns: <path d="M5 20V4M5 5h12.5l-2.6 4 2.6 4H5" />,
  playbooks: <path d="M4 6h6v5H4zM14 13h6v5h-6zM10 8.5h4a3 3 0 0 1 3 3V13" />,
  audit: <path d="M12 3.5 19 6v5.5c0 4.3-3 7.4-7 9-4-1.6-7-4.7-7-9V6zM9 12l2.2 2.2L15.2 10" />,
  me: <path d="M12 12.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20c1-3.5 4-5 7.5-5s6.5 1.5 7.5 5" />,
  bell: <path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4" />,
  back: <path d="M15 5l-7 7 7 7" />,
  forward: <path d="M9 5l7 7-7 7" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.3 15.3 20 20" />,
  filter: <path d="M4 6h16M7 12h10M10 18h4" />,
  copy: <path d="M9 9h10v11H9zM15 9V4H5v11h4" />,
  check: <path d="M5 12.5 10 17.5 19.5 7" />,
  close: <path d="M6 6l12 12M18 6 6 18" />,
  clock: <path d="M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17zM12 7.5V12l3 2" />,
  alert: <path d="M12 4 21 19.5H3zM12 10v4.5M12 17v.2" />,
  plus: <path d="M12 5v14M5 12h14" />,
  refresh: <path d="M19.5 12a7.5 7.5 0 1 1-2.2-5.3M19.5 4v4h-4" />,
  out: <path d="M14 8V4.5H5v15h9V16M10 12h10M17 9l3 3-3 3" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof PATHS;

/** Always beside a text or inside a labelled button, so it is hidden from readers. */
export function Icon({ name, size = 22 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.7" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      {PATHS[name]}
    </svg>
  );
}
