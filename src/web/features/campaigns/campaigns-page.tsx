/** Being built by web-desk. */
export function CampaignsPage() {
  return <h1>campaigns</h1>;
}
