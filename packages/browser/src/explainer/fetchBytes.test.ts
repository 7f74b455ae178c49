import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { served, stopServing } from '../testing/served.js';
import { fetchBytes } from './fetchBytes.js';

const abc = (_: unknown, response: Parameters<RequestListener>[1]) => { response.end('abc'); };

describe('fetchBytes', () => {
  it('gives the bytes at an address', async () => {
    expect(new TextDecoder().decode(await fetchBytes(await served('/model.onnx', abc), 'model'))).toBe('abc');
  });

  it('names address and status of an error', async () => {
    const url = await served('/model.onnx', (_, response) => { response.writeHead(404).end(); });
    await expect(fetchBytes(url, 'model')).rejects.toMatchObject({ code: 'fetch-failed', message: `${url} answered 404 Not Found; the model must be readable from the page` });
  });

  it('names the address of a server that is not there', async () => {
    const url = await served('/model.onnx', abc);
    stopServing();
    await expect(fetchBytes(url, 'profile')).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining(`the profile could not be fetched from ${url}`) });
  });

  it('takes a web page for what it is', async () => {
    const url = await served('/model.onnx', (_, response) => { response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html>'); });
    await expect(fetchBytes(url, 'model')).rejects.toMatchObject({ code: 'fetch-failed', message: expect.stringContaining('a web page') });
  });

  it('refuses a file that breaks off', async () => {
    const url = await served('/model.onnx', (_, response) => {
      response.writeHead(200, { 'Content-Length': '10' }).write('abc');
      setTimeout(() => response.destroy(), 10);
    });
    await expect(fetchBytes(url, 'model')).rejects.toMatchObject({ code: 'fetch-failed' });
  });

  it('ends with the reason of its signal', async () => {
    const url = await served('/model.onnx', () => undefined);
    await expect(fetchBytes(url, 'model', { signal: AbortSignal.abort(new RangeError('enough')) })).rejects.toThrow('enough');
  });
});
