/** As the server reads a group file: all bad lines by number, or how many rows are good. */
export function readGroups(csv: string) {
  const lines = csv.replace(/^\uFEFF/, '').trim().split(/\r?\n/).slice(1);
  const bad = lines.flatMap((text, index) => {
    const line = index + 2;
    const [code, , size] = text.split(',');
    if (!code) return [{ element: `line ${line}`, rule: 'code', message: '缺少群号' }];
    return /^\d+$/.test(size ?? '') ? [] : [{ element: `line ${line}`, rule: 'size', message: `人数必须是整数：${size}` }];
  });
  return { rows: lines.length, bad };
}
