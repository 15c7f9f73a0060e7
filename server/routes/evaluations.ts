/** GET /api/evaluations */
import { EvaluationList } from '../contract.ts';
import { evaluations } from '../evaluations.ts';
import { errorAnswers, type Route } from './route.ts';

export const evaluationsRoute: Route = (app, { data }) =>
  app.get(
    '/api/evaluations',
    {
      schema: {
        tags: ['状态'],
        summary: '检索和回答有多好：各评测集最近一次的结果（tiaoli eval --save）',
        response: { 200: EvaluationList, ...errorAnswers },
      },
    },
    () => evaluations(data),
  );
