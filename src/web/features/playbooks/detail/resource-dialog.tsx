import { lazy, Suspense } from 'react';
import { Dialog } from '@/shared/ui/dialog';
import { LoadingRows } from '@/shared/ui/states';
import type { OpenResource } from './resources';

const DecisionPreview = lazy(() => import('./decision-preview'));
const FormPreview = lazy(() => import('./form-preview'));

export function ResourceDialog({ playbook, resource, onClose }: { playbook: string; resource: OpenResource; onClose: () => void }) {
  const Preview = resource.type === 'decision' ? DecisionPreview : FormPreview;
  return (
    <Dialog title={resource.name || resource.key} onClose={onClose}>
      <Suspense fallback={<LoadingRows rows={3} height={44} />}>
        <Preview playbook={playbook} name={resource.key} />
      </Suspense>
    </Dialog>
  );
}
