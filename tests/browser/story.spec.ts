// The whole story on one record, told with scripts, and again without.
import { test } from './browser';
import { asMade } from './people';
import * as story from './story';

const chapters = [
  story.startPage, story.readWhatCameIn, story.askThePolice, story.heardByTelephone, story.askChildrensServices, story.refusedWhileNotAsked, story.childByChild, story.nothingKnown,
  story.readAndUseChildrens, story.judge, story.useItems, story.arrange, story.signProvisional, story.countersign, story.policeAnswer, story.policeBatch, story.readPoliceAnswer, story.signComplete,
];

for (const scripts of [true, false])
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });
    test('from need to use', async ({ page, browser }) => {
      await asMade(page);
      const told = story.telling(page, browser, scripts);
      for (const chapter of chapters) await test.step(chapter.name, () => chapter(told));
    });
  });
