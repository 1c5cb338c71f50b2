/**
 * What `work` resolves to, unless it takes longer.
 *
 * @param ms how long it may take
 * @param late what the error says then
 */
export async function inTime<T>(ms: number, work: Promise<T>, late: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), ms);
  });
  return await Promise.race([work, tooLong]).finally(() => clearTimeout(timer));
}
