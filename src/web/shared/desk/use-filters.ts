import { useSearchParams } from 'react-router';

/** Filters live in the address: they survive a reload, a way back and a copied link. */
export function useFilters<Name extends string>(...names: Name[]) {
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(names.map((name) => [name, params.get(name) ?? ''])) as Record<Name, string>;
  const set = (name: Name, value: string) =>
    setParams(
      (old) => {
        const changed = new URLSearchParams(old);
        if (value) changed.set(name, value);
        else changed.delete(name);
        return changed;
      },
      { replace: true },
    );
  return { filters, set, id: names.map((name) => filters[name]).join('\u0000') };
}
