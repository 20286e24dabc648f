/** Being built by web-desk. */
export function PlaybooksPage() {
  return <h1>playbooks</h1>;
}
