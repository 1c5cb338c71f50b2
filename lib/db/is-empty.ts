import { db } from './database.ts';

/** Whether there is no article at all, not even in the trash. For use inside a transaction or `read`. */
export const isEmpty = async (): Promise<boolean> => (await db.articles.limit(1).primaryKeys()).length === 0;
