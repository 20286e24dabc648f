/** Being built by web-desk. */
export function AuditPage() {
  return <h1>audit</h1>;
}
