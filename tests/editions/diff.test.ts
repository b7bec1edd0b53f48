import { beforeAll, describe, expect, it } from 'vitest';
import { type Activity, diffPlans, extract, type Measure, type Plan, type Project } from '../../src/index.ts';
import { changeToText } from '../support/second-edition.ts';

const text = `青海県産業計画 工程表

取組方向 1 ものづくりの振興

(1) 港湾物流の効率化

主担当 港湾課

青海港の利用を広げます。

モニタリング指標	2018	2019	2020	2021
新規航路の開設件数	2件	3件	4件	5件

実施スケジュール

取組内容	具体的な事業等	関連 取組	担当課	2018	2019	2020	2021
①荷主への働きかけを強め、青海港の利用を広げます。【港湾課】							
	荷主企業への訪問	①	港湾課	訪問計画の作成	荷主企業への訪問の実施	→	→
	岸壁の延伸	①	港湾課、土木課	設計		延伸工事の実施	→
②港で働く人を育てます。【人材課】							
	港湾技能講座	②	人材課	講座の内容の検討	講座の実施	→	→

(2) 水産加工品の販路拡大

主担当 水産課

水産加工品を県外へ広げます。

モニタリング指標	2018	2019	2020	2021
商談の成立件数	10件	20件	30件	40件

実施スケジュール

取組内容	具体的な事業等	関連 取組	担当課	2018	2019	2020	2021
①水産加工品の販路を県外に広げます。【水産課】							
	県外見本市への出展	①	水産課	出展の準備	見本市への出展	→	→
	加工場の衛生管理の支援	①	水産課	衛生管理の手引の作成	手引の普及	→	→
	漁港の直売所の整備	①	水産課	直売所の設計	直売所の工事	→	→
`;

let first: Plan;
beforeAll(async () => {
  first = await extract(text, { edition: 'aomi-2018' });
});

/** What changes where a copy of the plan is changed by `edit`. */
function changesOf(edit: (plan: Plan, measures: [Measure, Measure]) => void, from = first): string[] {
  const plan = structuredClone(from);
  const [one, two] = plan.measures;
  if (!one || !two) throw new Error('two measures are expected');
  edit(plan, [one, two]);
  return diffPlans(from, plan).changes.map(changeToText);
}

const projectOf = ({ projects }: Measure, at: number): Project => {
  const project = projects[at];
  if (!project) throw new Error(`no project ${at}`);
  return project;
};
const activitiesOf = (measure: Measure, at: number): Activity[] =>
  projectOf(measure, at).lanes.flatMap(({ activities }) => activities);
const edited = (plan: Plan, edit: (json: string) => string): void => {
  Object.assign(plan, JSON.parse(edit(JSON.stringify(plan))));
};

describe('no change is', () => {
  it('width, a blank, a wrap, a break between phrases', () => {
    const changes = changesOf((_, [one]) => {
      projectOf(one, 0).name = '荷主 企業\nへの訪問';
      one.overview = ['青海港の利用を', '広げます。'];
      const [plan] = activitiesOf(one, 0);
      if (plan) plan.items = ['訪問計画', 'の 作成'];
    });
    expect(changes).toEqual([]);
  });

  it('another spelling of a department, or how it was recognised', () => {
    const changes = changesOf((_, [one]) => {
      const [own] = projectOf(one, 0).departments;
      if (own) Object.assign(own, { department: '港湾・課', raw: '港 湾課', level: 'tokens', departmentId: 'dept-9' });
    });
    expect(changes).toEqual([]);
  });

  it('the order of what has no number, or the row that a box stands in', () => {
    const changes = changesOf((_, [one, two]) => {
      two.projects.reverse();
      const [lane] = projectOf(one, 0).lanes;
      const [box, ...others] = lane?.activities ?? [];
      if (!lane || !box) throw new Error('no lane');
      projectOf(one, 0).lanes = [
        { ...lane, activities: others },
        { ...lane, id: 'm1-1-p1-l2', number: 2, activities: [box] },
      ];
    });
    expect(changes).toEqual([]);
  });
});

describe('a department', () => {
  it('that got another name is one change', () => {
    const changes = changesOf((plan) => edited(plan, (json) => json.replaceAll('"水産課"', '"魅力発信課"')));
    expect(changes).toEqual(['renamed department name (5) 水産課 → 魅力発信課 水産課 → 魅力発信課']);
  });

  it('that keeps one record under its old name is split once, not re-assigned record by record', () => {
    const changes = changesOf((plan, [, two]) => {
      const [kept] = structuredClone(projectOf(two, 0).departments);
      edited(plan, (json) => json.replaceAll('"水産課"', '"魅力発信課"'));
      const [, again] = plan.measures;
      if (again && kept) projectOf(again, 0).departments = [kept];
    });
    expect(changes).toEqual(['split department name (4) 水産課 → 魅力発信課 水産課 → 魅力発信課']);
  });

  it('that went into one that was there before is merged', () => {
    const changes = changesOf((plan) => edited(plan, (json) => json.replaceAll('"水産課"', '"土木課"')));
    expect(changes).toEqual(['merged department name (5) 水産課 → 土木課 水産課 → 土木課']);
  });

  it('that gave one project to another is a change of that project', () => {
    const changes = changesOf((_, [one, two]) => {
      projectOf(two, 0).departments = structuredClone(projectOf(one, 0).departments);
    });
    expect(changes).toEqual(['reassigned project departments 県外見本市への出展 水産課 → 港湾課']);
  });
});

describe('a unit', () => {
  it('that got another name is one change as well', () => {
    const withUnits = structuredClone(first);
    for (const project of withUnits.measures.flatMap(({ projects }) => projects)) {
      for (const one of project.departments) one.unit = '水産試験場';
    }
    const changes = changesOf((plan) => edited(plan, (json) => json.replaceAll('水産試験場', '海洋研究所')), withUnits);
    expect(changes).toEqual(['renamed department name (6) 水産試験場 → 海洋研究所 水産試験場 → 海洋研究所']);
  });
});

describe('a measure', () => {
  it('is known by what it holds, whatever it is called', () => {
    const changes = changesOf((_, [one]) => {
      one.title = '物流網の再構築';
    });
    expect(changes).toEqual([
      'renamed measure title 港湾物流の効率化 → 物流網の再構築 港湾物流の効率化 → 物流網の再構築',
    ]);
  });

  it('under another direction is moved; one whose direction got another name is not', () => {
    const changes = changesOf((plan, [, two]) => {
      plan.directions = [
        { id: 'd1', number: 1, title: 'ものづくりの更なる振興' },
        { id: 'd2', number: 2, title: '販路の開拓' },
      ];
      Object.assign(two, { id: 'm2-1', direction: 'd2', number: 1 });
    });
    expect(changes).toEqual([
      'renamed direction title ものづくりの振興 → ものづくりの更なる振興 ものづくりの振興 → ものづくりの更なる振興',
      'added direction null → 販路の開拓',
      'moved measure direction 水産加工品の販路拡大 ものづくりの振興 → 販路の開拓',
    ]);
  });
});

describe('a record', () => {
  it('in another measure is moved, its boxes with it', () => {
    const changes = changesOf((_, [one, two]) => {
      two.projects.push(...one.projects.splice(1, 1));
    });
    expect(changes).toEqual(['moved project measure 岸壁の延伸 港湾物流の効率化 → 水産加工品の販路拡大']);
  });

  it('that went, or came, with its measure is told with that', () => {
    const gone = changesOf((plan) => plan.measures.splice(1, 1));
    expect(gone).toEqual(['removed measure (11) 水産加工品の販路拡大 → null']);
    const rescued = changesOf((plan, [one, two]) => {
      one.projects.push(projectOf(two, 2));
      plan.measures.splice(1, 1);
    });
    expect(rescued).toEqual([
      'moved project measure 漁港の直売所の整備 水産加工品の販路拡大 → 港湾物流の効率化',
      'removed measure (8) 水産加工品の販路拡大 → null',
    ]);
  });

  it('under a new number is the same, and so is what names the number', () => {
    const changes = changesOf((_, [one]) => {
      for (const initiative of one.initiatives) initiative.number += 1;
      for (const project of one.projects) project.initiatives = project.initiatives.map((number) => number + 1);
      const [like] = one.initiatives;
      if (like) one.initiatives.unshift({ ...like, id: 'm1-1-i9', number: 1, text: '脱炭素に向けた設備を整えます。' });
    });
    expect(changes).toEqual([
      'renumbered initiative numbers (2)  ①② → ②③',
      'added initiative null → ①脱炭素に向けた設備を整えます。 null → 港湾課',
    ]);
  });

  it('is told by its words where the same numbers mean others now', () => {
    const changes = changesOf((_, [one]) => {
      one.initiatives.reverse();
      for (const [at, initiative] of one.initiatives.entries()) initiative.number = at + 1;
      one.initiatives.splice(1);
    });
    expect(changes.filter((change) => change.startsWith('relinked'))).toEqual([
      'relinked project initiatives 荷主企業への訪問 ①荷主への働きかけを強め、青海港の利用を広げます。 → ①港で働く人を育てます。',
      'relinked project initiatives 岸壁の延伸 ①荷主への働きかけを強め、青海港の利用を広げます。 → ①港で働く人を育てます。',
      'relinked project initiatives 港湾技能講座 ②港で働く人を育てます。 → ②(—)',
    ]);
  });

  it('is a new one where only its kind of words is the same', () => {
    const changes = changesOf((_, [one]) => {
      projectOf(one, 2).name = '倉庫の共同利用';
      for (const activity of activitiesOf(one, 2)) activity.items = ['利用の決まりづくり'];
    });
    expect(changes).toEqual([
      'added project (2) null → 倉庫の共同利用 null → 人材課',
      'removed project (2) 港湾技能講座 → null 人材課 → null',
    ]);
  });
});

describe('a box', () => {
  it('of the same years in other words is reworded, one of the same words is re-dated', () => {
    const changes = changesOf((_, [one]) => {
      const [plan, visits] = activitiesOf(one, 0);
      if (plan) plan.items = ['訪問先の選定'];
      if (visits) visits.start = 2020;
    });
    expect(changes).toEqual([
      'text-changed activity items 訪問計画の作成 → 訪問先の選定 訪問計画の作成 → 訪問先の選定',
      'redated activity years 荷主企業への訪問の実施 2019–2021 → 2020–2021',
    ]);
  });

  it('whose arrow was lost is re-dated: its end is not printed', () => {
    const changes = changesOf((_, [one]) => {
      const [, visits] = activitiesOf(one, 0);
      if (visits) Object.assign(visits, { end: 2019, endKnown: false });
    });
    expect(changes).toEqual(['redated activity years 荷主企業への訪問の実施 2019–2021 → 2019–?']);
  });

  it('that stands in another project of its measure is moved', () => {
    const changes = changesOf((_, [, two]) => {
      const [from, to] = [projectOf(two, 1).lanes[0], projectOf(two, 2).lanes[0]];
      if (from && to) to.activities.push(...from.activities.splice(0, 1));
    });
    expect(changes).toEqual([
      'moved activity project 衛生管理の手引の作成 加工場の衛生管理の支援 → 漁港の直売所の整備',
    ]);
  });
});

describe('the next years of a plan', () => {
  /** 2019 to 2022 for 2018 to 2021: what ran to the last year still does, and the first year is gone. */
  const rollOn = (plan: Plan): void => {
    plan.plan.years = [2019, 2020, 2021, 2022];
    for (const measure of plan.measures) {
      for (const indicator of measure.indicators) {
        const [last] = indicator.values.slice(-1);
        indicator.values = indicator.values.filter(({ year }) => year > 2018);
        if (last) indicator.values.push({ ...last, year: 2022, through: 2022 });
      }
      for (const lane of measure.projects.flatMap(({ lanes }) => lanes)) {
        lane.activities = lane.activities.filter(({ end, endKnown }) => (end ?? 0) > 2018 || !endKnown);
        for (const box of lane.activities) {
          Object.assign(box, {
            start: Math.max(box.start ?? 0, 2019),
            end: box.end === 2021 ? 2022 : Math.max(box.end ?? 0, 2019),
          });
        }
      }
    }
  };

  it('are told once, and no figure or box for them', () => {
    const changes = changesOf(rollOn);
    expect(changes).toEqual(['added year (2) null → 2022', 'removed year (8) 2018 → null']);
  });

  it('do not hide a change in the years that both have', () => {
    const changes = changesOf((plan, [one]) => {
      rollOn(plan);
      const [visits] = activitiesOf(one, 0);
      if (visits) visits.start = 2020;
      const [figure] = one.indicators[0]?.values ?? [];
      if (figure) Object.assign(figure, { raw: '6件', value: 6 });
    });
    expect(changes.slice(2)).toEqual([
      'target-changed indicator value 2019 新規航路の開設件数 3件 → 6件',
      'redated activity years 荷主企業への訪問の実施 2019–2021 → 2020–2022',
    ]);
  });
});

describe('a figure', () => {
  it('is compared as a number, and over the years that its cell covers', () => {
    const changes = changesOf((_, [one, two]) => {
      const [first] = one.indicators[0]?.values ?? [];
      if (first) Object.assign(first, { raw: '2.0 件', value: 2, unit: '件' });
      const values = two.indicators[0]?.values ?? [];
      const [figure] = values.splice(1, 2);
      if (figure) values.splice(1, 0, { ...figure, through: 2020, raw: '25件', value: 25 });
    });
    expect(changes).toEqual([
      'target-changed indicator value 2019 商談の成立件数 20件 → 25件',
      'target-changed indicator value 2020 商談の成立件数 30件 → 25件',
    ]);
  });

  it('that became the actual one is no changed target', () => {
    const changes = changesOf((_, [one]) => {
      const [figure] = one.indicators[0]?.values ?? [];
      if (figure) Object.assign(figure, { raw: '1件(実績)', value: 1, qualifier: '(実績)', kind: 'actual' });
    });
    expect(changes).toEqual(['value-changed indicator value 2018 新規航路の開設件数 2件 → 1件(実績)']);
  });
});
