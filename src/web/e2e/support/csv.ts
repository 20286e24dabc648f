/** A group file as Excel would hand it over, for `setInputFiles`. */
export function groupsCsv(rows: string[]) {
  return { name: 'groups.csv', mimeType: 'text/csv', buffer: Buffer.from(['code,name,size,owner,host,tags', ...rows].join('\r\n'), 'utf-8') };
}

export const goodRows = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(3, '0')},${prefix} 小区 ${index + 1} 群,${120 + index},,,小区群`);
