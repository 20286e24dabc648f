import { FormView } from '@/shared/form/form-view';
import { Failed, LoadingRows } from '@/shared/ui/states';
import { useForm } from '../api/get-form.query';

/** The form as its people will see it, not to be filled in. */
export default function FormPreview({ playbook, name }: { playbook: string; name: string }) {
  const { data, error, refetch } = useForm(playbook, name);
  if (error) return <Failed failure={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingRows rows={3} height={44} />;
  return <FormView schema={data.schema} values={{}} readOnly />;
}
