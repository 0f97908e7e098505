import { Client, fetchExchange, gql, mapExchange } from '@urql/core';
import { beforeEach, describe, expect, it } from 'vitest';

import { proofRequest } from './proof-request';
import { repeatProved } from './repeat-proved';

const INVITE = gql`
  mutation Invite($input: UserInviteInput!) {
    userInvite(input: $input) {
      __typename
    }
  }
`;
const INPUT = { input: { login: 'lan', idempotencyKey: 'key-1' } };

let sent: { readonly variables: unknown }[] = [];
let isProved = false;

/** An API that wants a proof before it does anything. */
async function answer(_url: unknown, request?: RequestInit): Promise<Response> {
  sent.push(JSON.parse(request?.body as string) as { variables: unknown });
  const result = { __typename: isProved ? 'UserCodePayload' : 'StepUpRequired' };
  return new Response(JSON.stringify({ data: { userInvite: result } }), {
    headers: { 'content-type': 'application/json' },
  });
}

function startClient(): Client {
  const client: Client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: answer as typeof fetch,
    exchanges: [mapExchange({ onResult: (result) => repeatProved(client, result) }), fetchExchange],
  });
  return client;
}

async function untilAsked(): Promise<void> {
  await expect.poll(() => proofRequest.get()).not.toBeNull();
}

describe('a change that needs a fresh proof', () => {
  beforeEach(() => {
    sent = [];
    isProved = false;
    proofRequest.set(null);
  });

  it('is sent once more after the proof, with the same input and idempotency key', async () => {
    const outcome = startClient().mutation(INVITE, INPUT).toPromise();
    await untilAsked();
    isProved = true;
    proofRequest.get()?.settle(true);
    expect((await outcome).data).toEqual({ userInvite: { __typename: 'UserCodePayload' } });
    expect(sent.map(({ variables }) => variables)).toEqual([INPUT, INPUT]);
  });

  it('stays refused when the person would rather not, and is not sent again', async () => {
    const outcome = startClient().mutation(INVITE, INPUT).toPromise();
    await untilAsked();
    proofRequest.get()?.settle(false);
    expect((await outcome).data).toEqual({ userInvite: { __typename: 'StepUpRequired' } });
    expect(sent).toHaveLength(1);
  });

  it('shares one question with another change that is refused at the same time', async () => {
    const client = startClient();
    const both = [
      client.mutation(INVITE, INPUT).toPromise(),
      client.mutation(INVITE, { input: {} }).toPromise(),
    ];
    await expect.poll(() => sent.length).toBe(2);
    await untilAsked();
    isProved = true;
    proofRequest.get()?.settle(true);
    const answers = await Promise.all(both);
    expect(
      answers.map(({ data }) => (data as { userInvite: { __typename: string } }).userInvite.__typename),
    ).toEqual(['UserCodePayload', 'UserCodePayload']);
    expect(proofRequest.get()).toBeNull();
  });
});
