/** An instant as it is read in China: 2020-04-03 10:02. */
export function instantText(instant: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return format.format(new Date(instant));
}
