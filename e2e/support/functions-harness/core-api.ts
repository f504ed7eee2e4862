import Module from 'node:module';

/** A binding as the library registers it; a trigger has a type that ends in `Trigger`. */
export type Binding = {
  readonly type: string;
  readonly direction: 'in' | 'out';
  readonly route?: string;
  readonly methods?: readonly string[];
  readonly schedule?: string;
};

export type RegisteredFunction = {
  readonly name: string;
  readonly bindings: Readonly<Record<string, Binding>>;
  readonly callback: (...inputs: unknown[]) => unknown;
};

type TypedData = { readonly json?: string; readonly string?: string };

type InvocationModel = {
  getArguments(): Promise<{ readonly context: unknown; readonly inputs: unknown[] }>;
  invokeFunction(
    context: unknown,
    inputs: unknown[],
    callback: RegisteredFunction['callback'],
  ): Promise<unknown>;
  getResponse(context: unknown, result: unknown): Promise<unknown>;
};

/** What one invocation is, as the host tells the library over gRPC. */
export type CoreContext = {
  readonly hostVersion: string;
  readonly invocationId: string;
  readonly metadata: Omit<RegisteredFunction, 'callback'>;
  readonly request: {
    readonly inputData: readonly { readonly name: string; readonly data: TypedData }[];
    readonly triggerMetadata: Readonly<Record<string, TypedData>>;
  };
  log(level: string, category: string, message: string): void;
};

type ProgrammingModel = {
  getInvocationModel(context: CoreContext): InvocationModel;
  getCapabilities(given: object): Promise<{ readonly HttpUri?: string }>;
};

/** What the library told `@azure/functions-core` while the bundle was read. */
export type Registered = {
  readonly functions: Map<string, RegisteredFunction>;
  readonly hooks: { readonly name: string; readonly run: (context: object) => unknown }[];
  model?: ProgrammingModel;
};

export function printLog(level: string, category: string, message: string): void {
  if (level === 'debug' || level === 'trace') return;
  process.stderr.write(`[functions ${category} ${level}] ${message}\n`);
}

/**
 * Supplies `@azure/functions-core`, a package that exists only inside the Functions worker, which
 * hooks `require` in this very way (azure-functions-nodejs-worker, `setupCoreModule`).
 */
export function supplyCoreApi(): Registered {
  const registered: Registered = { functions: new Map(), hooks: [] };
  const coreApi = {
    version: '4.0.0',
    hostVersion: '4.1040.0',
    log: printLog,
    setProgrammingModel(model: ProgrammingModel) {
      registered.model = model;
    },
    registerFunction(metadata: CoreContext['metadata'], callback: RegisteredFunction['callback']) {
      if (registered.functions.has(metadata.name)) {
        throw new Error(`The function ${metadata.name} is registered twice.`);
      }
      registered.functions.set(metadata.name, { ...metadata, callback });
    },
    registerHook(name: string, run: (context: object) => unknown) {
      registered.hooks.push({ name, run });
      return { dispose() {} };
    },
  };
  const original = Module.prototype.require;
  Module.prototype.require = Object.assign(function require(this: NodeModule, id: string) {
    return id === '@azure/functions-core' ? coreApi : original.call(this, id);
  }, original);
  return registered;
}
