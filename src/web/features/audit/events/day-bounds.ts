/** A day of the filter as instants of Shanghai: `to` takes the whole day in. */
export const dayStart = (day: string) => (day ? `${day}T00:00:00+08:00` : undefined);
export const dayEnd = (day: string) => (day ? `${day}T23:59:59.999+08:00` : undefined);
