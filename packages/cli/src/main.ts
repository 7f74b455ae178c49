#!/usr/bin/env node
import process from 'node:process';
import { candor } from './candor.js';

process.exitCode = await candor(process.argv.slice(2), process);
