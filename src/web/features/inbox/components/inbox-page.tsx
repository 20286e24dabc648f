export function InboxPage() { return <h1>inbox</h1>; }
