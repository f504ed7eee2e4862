import { accessOperations } from './access-operations.ts';
import { bookOperations } from './book-operations.ts';
import { copyOperations } from './copy-operations.ts';
import { deskOperations } from './desk-operations.ts';
import { exportOperations } from './export-operations.ts';
import { holdOperations } from './hold-operations.ts';
import { importOperations } from './import-operations.ts';
import { loanOperations } from './loan-operations.ts';
import { platformOperations } from './platform-operations.ts';
import { serviceOperations } from './service-operations.ts';
import { statisticsOperations } from './statistics-operations.ts';
import { wishOperations } from './wish-operations.ts';

/** Every operation of the API, in the order of the document. */
export const operations = [
  ...bookOperations,
  ...copyOperations,
  ...importOperations,
  ...exportOperations,
  ...loanOperations,
  ...holdOperations,
  ...deskOperations,
  ...wishOperations,
  ...statisticsOperations,
  ...accessOperations,
  ...platformOperations,
  ...serviceOperations,
] as const;
