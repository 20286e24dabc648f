/** What the server reads: a header line, then one group a line; `owner` and `host` are user names, tags part at `;`. */
export const SAMPLE_GROUPS = `code,name,size,owner,host,tags
G001,锦绣花园一群,180,community_lead,main_ip,小区群;试点
G002,锦绣花园二群,165,community_lead,main_ip,小区群
G003,老客户福利群,240,,,老客户
`;
