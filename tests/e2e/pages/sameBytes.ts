// Answers the questions that are served, each by a worker of this browser.
import { createBrowserExplainer } from '@candor/browser';
import { answersTo, predictor, type Questions } from './answers.js';

declare global {
  interface Window {
    answered?: Promise<Record<string, string[]>>;
  }
}

async function answerAll(): Promise<Record<string, string[]>> {
  const asked = (await (await fetch('/questions.json')).json()) as Questions[];
  const answers: Record<string, string[]> = {};
  for (const questions of asked) {
    const { modelUrl, profileUrl, read, model, background } = questions;
    answers[questions.name] = await answersTo(questions, createBrowserExplainer({ modelUrl, profileUrl, read, model, background, ...(model && { predictor }) }));
  }
  return answers;
}

window.answered = answerAll();
