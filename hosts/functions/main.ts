import { app } from '@azure/functions';
import { createDispatch } from '@/lib/server/http/dispatch.ts';
import { startServices } from '@/lib/server/services.ts';
import { routes } from '../route-table.gen.ts';
import { answerHttp } from './answer-http.ts';
import { doDueWork } from './do-due-work.ts';
import { startOnce } from './start-once.ts';
import { stopServices } from './stop-services.ts';

/** Standard error: the Functions host passes it on to Application Insights. */
const report = (words: string) => process.stderr.write(`The API could not start. ${words}\n`);

const start = startOnce(() => startServices(process.env), report);

// Bodies travel as streams in both directions instead of being copied through the host's gRPC.
app.setup({ enableHttpStream: true });

// `anonymous` means without a key of the platform: who may call is decided by the guard.
app.http('api', {
  route: '{*path}',
  methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
  authLevel: 'anonymous',
  handler: answerHttp(createDispatch(routes), start),
});

// At three each night (second minute hour day month weekday, UTC), since requests set it off as well: more often
// would keep a serverless database awake. One instance runs it: the host holds a lease.
app.timer('due-work', { schedule: '0 0 3 * * *', handler: doDueWork(start) });

app.hook.appTerminate(async () => {
  await start.begun()?.then(stopServices, () => {}); // what never started has nothing to close
});
