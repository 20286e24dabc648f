import { Failed, LoadingRows } from '@/shared/ui/states';
import { useForm } from '../api/get-form.query';

/** Placeholder until shared/form lands. */
export default function FormPreview({ playbook, name }: { playbook: string; name: string }) {
  const { data, error, refetch } = useForm(playbook, name);
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={44} />;
  return <pre>{JSON.stringify(data.schema, null, 2)}</pre>;
}
