/** Hands a text to the person as a file. The mark in front makes Excel read it as UTF-8. */
export function saveText(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([type === 'text/csv' ? `\uFEFF${text}` : text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
