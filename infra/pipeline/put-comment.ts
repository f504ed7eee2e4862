type Comment = { readonly id: number; readonly body: string };

type Place = {
  /** GitHub's API, such as `https://api.github.com`. */
  readonly api: string;
  /** `OWNER/NAME`. */
  readonly repository: string;
  readonly pullRequest: string;
  readonly token: string;
};

const perPage = 100;

/**
 * Puts one comment on a pull request, in place of the one with the same marker if there is one.
 *
 * @throws {Error} with GitHub's status when it refuses
 */
export async function putComment(place: Place, marker: string, body: string): Promise<void> {
  const before = await findComment(place, marker);
  const issues = `${place.api}/repos/${place.repository}/issues`;
  if (before === undefined)
    await call(place, 'POST', `${issues}/${place.pullRequest}/comments`, body);
  else await call(place, 'PATCH', `${issues}/comments/${before.id}`, body);
}

async function findComment(place: Place, marker: string): Promise<Comment | undefined> {
  for (let page = 1; ; page++) {
    const url = `${place.api}/repos/${place.repository}/issues/${place.pullRequest}/comments?per_page=${perPage}&page=${page}`;
    const comments = (await (await call(place, 'GET', url)).json()) as Comment[];
    const found = comments.find((comment) => comment.body.startsWith(marker));
    if (found !== undefined || comments.length < perPage) return found;
  }
}

async function call(place: Place, method: string, url: string, body?: string): Promise<Response> {
  const answer = await fetch(url, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${place.token}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify({ body }) }),
  });
  if (!answer.ok)
    throw new Error(`GitHub answers ${answer.status} to ${method} ${new URL(url).pathname}.`);
  return answer;
}
