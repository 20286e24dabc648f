import type { Answer } from '@/shared/api/failure';
import { upload } from '@/shared/api/upload';
import { remember } from './describe-file';
import { shrinkPhoto } from './shrink-photo';

export interface UploadedFile {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  /** What an answer holds. */
  link: string;
}

export async function uploadFile(file: File, onProgress: (share: number) => void): Promise<Answer<UploadedFile>> {
  const form = new FormData();
  const sent = await shrinkPhoto(file);
  form.append('file', sent, sent.name);
  const answer = await upload<UploadedFile>('/api/files', form, undefined, onProgress);
  if (answer.ok) remember(answer.value.id, { name: answer.value.name, image: answer.value.mediaType.startsWith('image/') });
  return answer;
}
