import type { Language } from '@/shared/i18n/language';

// What form-js says by itself, by its English text. Complete for version 2.0.0; a new text shows in English.
const ZH: Record<string, string> = {
  'Date and time must both be entered.': '日期和时间都要填。',
  'No content to show.': '没有可显示的内容。',
  "External content couldn't be loaded.": '外部内容无法加载。',
  Increment: '加一',
  Decrement: '减一',
  'Skip to search': '跳到搜索',
  'Remove tag': '移除',
  Search: '搜索',
  Select: '请选择',
  yyyy: '年',
  mm: '月',
  dd: '日',
  'No results': '没有结果',
  'All values selected': '已全部选中',
  'Nothing to show.': '没有数据。',
  '{page} of {total}': '第 {page} 页，共 {total} 页',
  'Previous page': '上一页',
  'Next page': '下一页',
  'Click to sort by {value} descending': '按 {value} 降序',
  'Click to remove sorting': '取消排序',
  'Click to sort by {value} ascending': '按 {value} 升序',
  'No files selected': '没有选择文件',
  '{value} files selected': '已选 {value} 个文件',
  'Document reference is not defined.': '没有指定文档。',
  'Unable to download document': '文档下载失败',
  'Download {fileName}': '下载 {fileName}',
  'Add new': '添加一行',
  'Expand all ({value})': '展开全部（{value}）',
  Collapse: '收起',
  'Value is not a number.': '请填数字。',
  'Value is expected to be an integer.': '请填整数。',
  'Value is expected to have at most 1 decimal digit.': '最多一位小数。',
  'Value is expected to have at most {value} decimal digits.': '最多 {value} 位小数。',
  'Please select a valid value, the two nearest valid values are {previousValue} and {nextValue}.': '请填 {previousValue} 或 {nextValue}。',
  'Field must match pattern {value}.': '格式不对，应符合 {value}。',
  'Field is required.': '必填。',
  'Field must have minimum value of {value}.': '不能小于 {value}。',
  'Field must have maximum value of {value}.': '不能大于 {value}。',
  'Min validation value is not a valid number.': '表单的最小值设置有误。',
  'Max validation value is not a valid number.': '表单的最大值设置有误。',
  'Field must have minimum length of {value}.': '至少 {value} 个字。',
  'Field must have maximum length of {value}.': '最多 {value} 个字。',
  'Field must be a valid international phone number. (e.g. +4930664040900)': '请填国际格式的电话，例如 +8613800000000。',
  'Field must be a valid email.': '请填邮箱地址。',
  // Ours, see extra-rules.ts
  'Must be ticked to go on.': '须勾选确认。',
  'Not before {value}.': '不能早于 {value}。',
  'Not before {value} on the day.': '当天不能早于 {value}。',
  'Not after {value} on the day.': '当天不能晚于 {value}。',
  'At least {value} rows.': '至少 {value} 行。',
  '{value} must rise from row to row.': '“{value}”要逐行递增。',
  '{value} must not repeat.': '“{value}”不能重复。',
  'Wait until the upload has ended.': '请等上传完成。',
  'Take or choose a photo': '拍照或选择照片',
  'Choose a photo or PDF': '选择照片或 PDF',
  'Or put a link in the box above.': '也可以在上面填链接。',
  'Uploading {value} %': '正在上传 {value} %',
  'Upload again': '重试',
  Remove: '移除',
  'Remove {value}': '移除 {value}',
  'Uploaded file': '已上传的文件',
  'This file is gone, or you may not see it.': '这个文件已不在，或者你没有权限查看。',
  'No connection. The file is still here: try again.': '网络不通。文件还在，请重试。',
  'You are signed out. Sign in again in another tab, then try again.': '登录已过期。请在另一个标签页重新登录，再重试。',
  'The upload failed: {value}': '上传失败：{value}',
  'At most {value} rows.': '最多 {value} 行。',
};

export type FormTranslate = (template: string, values?: Record<string, unknown>) => string;

/** Takes the place of form-js' own `translate`. */
export function formTranslate(language: Language): FormTranslate {
  return (template, values = {}) => {
    const text = language === 'en' ? template : (ZH[template] ?? template);
    return text.replace(/{([^}]+)}/g, (hole, name: string) => String(values[name] ?? hole));
  };
}
