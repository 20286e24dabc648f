/** A keyset-paged answer; `total` is capped by the server ("1000+"). */
export interface Page<T> {
  items: T[];
  next?: string | null;
  total?: number | string | null;
}
