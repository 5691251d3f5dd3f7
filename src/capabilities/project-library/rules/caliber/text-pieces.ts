const negation = /(?:不含|不包括|不包含|不涉及|不接收|剔除|扣除|除(?=[^,;。]{1,30}外)).*$/;
const outside = /不在本项目(?:建设)?范围|不属于本项目|另行立项|另行实施|由其他项目/;

/**
 * The pieces of sentences between their punctuation marks, in their order, without what it says the project does not hold
 * (不含……、除……外、不在本项目范围).
 */
export function piecesOf(sentences: readonly string[]): string[] {
  return sentences
    .flatMap((sentence) => sentence.split(/[、:：]|(?<=万元)(?=[^()]{2})|(?<=[%％])(?=[^()]{2})/))
    .filter((piece) => piece !== '');
}

/** The sentences of a plain text, with lists kept together: 管网、泵站占70% is one. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[,;。\n()[\]【】!?|]/)
    .filter((sentence) => !outside.test(sentence))
    .map((sentence) => sentence.replace(negation, ''))
    .filter((sentence) => sentence !== '');
}

const auxiliary = /配套|附属|附带|辅以|辅助|(?<!不)含(?!氮|磷|铬|盐|油|重)|兼顾|同步接入|并接入/;

/** Where in a piece begins what only goes with the main work; its length where nothing does. */
export function auxiliaryFrom(piece: string): number {
  const at = piece.search(auxiliary);
  return at === -1 ? piece.length : at;
}
