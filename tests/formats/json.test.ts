import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { planToJson, planToJsonSchema } from '../../src/formats/json.ts';
import type { Plan } from '../../src/model/plan.ts';
import { buildPlan } from './support.ts';

const planToText = (plan: Plan): string => new TextDecoder().decode(planToJson(plan));

describe('planToJson', () => {
  test('is the plan, indented by two, with a line end at its end', () => {
    const plan = buildPlan();
    expect(planToText(plan)).toBe(`${JSON.stringify(plan, null, 2)}\n`);
    expect(planToText(plan)).toMatch(/^\{\n {2}"format": "koteihyo-plan\/2",\n/);
  });

  test.each([0, 1, 3])('is the same put together of %i measures as in one piece', (count) => {
    const plan = buildPlan();
    const measures = Array.from({ length: count }, () => plan.measures)
      .flat()
      .slice(0, count);
    const tricky = measures.map((measure) => ({ ...measure, title: 'a\n  "measures": []' }));
    expect(planToText({ ...plan, measures: tricky })).toBe(
      `${JSON.stringify({ ...plan, measures: tricky }, null, 2)}\n`,
    );
  });

  test('does not depend on the order in which a plan was put together', () => {
    const { format, edition, ...rest } = buildPlan();
    expect(planToText({ ...rest, edition, format })).toBe(planToText(buildPlan()));
  });

  test('refuses a plan that does not keep its schema', () => {
    const plan = buildPlan();
    expect(() => planToJson({ ...plan, directions: [{ id: '1', number: 1, title: '' }] })).toThrow(z.ZodError);
  });
});

describe('planToJsonSchema', () => {
  const schema = JSON.parse(planToJsonSchema());

  test('has an id and a title and demands every part of a plan but its corrections', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:koteihyo:koteihyo-plan:2',
      title: 'koteihyo-plan/2',
    });
    const { corrections: _, ...demanded } = buildPlan();
    expect(schema.required.toSorted()).toEqual(Object.keys(demanded).toSorted());
  });

  test('read back as a schema it takes the plan, and not one with a year as text', () => {
    const reread = z.fromJSONSchema(schema);
    const plan = JSON.parse(planToText(buildPlan()));
    expect(reread.safeParse(plan).success).toBe(true);
    plan.measures[0].indicators[0].values[0].year = '2018';
    expect(reread.safeParse(plan).success).toBe(false);
  });
});
