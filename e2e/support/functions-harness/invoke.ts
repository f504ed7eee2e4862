import {
  type CoreContext,
  printLog,
  type Registered,
  type RegisteredFunction,
} from './core-api.ts';

const trigger = /trigger$/i;

/** The trigger of a function, by its name among the bindings. */
export function triggerOf({ bindings }: RegisteredFunction) {
  const found = Object.entries(bindings).find(([, { type }]) => trigger.test(type));
  if (found === undefined) throw new Error('A function without a trigger.');
  return { name: found[0], binding: found[1] };
}

/** Runs one invocation through the library's own model, as the Functions worker does. */
export async function invoke(
  { model }: Registered,
  one: RegisteredFunction,
  invocation: {
    readonly id: string;
    readonly input: CoreContext['request']['inputData'][number]['data'];
    readonly triggerMetadata?: CoreContext['request']['triggerMetadata'];
  },
): Promise<void> {
  if (model === undefined) throw new Error('The bundle registered no programming model.');
  const { callback, ...metadata } = one;
  const invocationModel = model.getInvocationModel({
    hostVersion: '4.1040.0',
    invocationId: invocation.id,
    metadata,
    request: {
      inputData: [{ name: triggerOf(one).name, data: invocation.input }],
      triggerMetadata: invocation.triggerMetadata ?? {},
    },
    log: printLog,
  });
  const { context, inputs } = await invocationModel.getArguments();
  const result = await invocationModel.invokeFunction(context, inputs, callback);
  await invocationModel.getResponse(context, result);
}
