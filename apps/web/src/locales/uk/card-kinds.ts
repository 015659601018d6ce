/** What people may choose from: in a card, in an application for one, and on the page of one’s own. */
export default {
  categoryKinds: {
    adultDisability: 'Повнолітня особа з інвалідністю',
    childDisability: 'Дитина з інвалідністю',
    childMusculoskeletal: 'Дитина з порушенням опорно-рухового апарату',
    mastectomy: 'Жінка після мастектомії',
    elderly: 'Особа похилого віку',
    serviceman: 'Військовослужбовець',
    defenceWorker: 'Учасник оборони, поранений під час роботи',
    workInjury: 'Постраждалий на виробництві',
    militaryVeteran: 'Ветеран військової служби',
  },
  impairments: {
    movement: 'Рух',
    sight: 'Зір',
    hearing: 'Слух',
    speech: 'Мовлення',
    mind: 'Психічне здоров’я',
    learning: 'Розумовий розвиток',
    inner_organs: 'Внутрішні органи',
  },
  relations: {
    parent: 'Батько або мати',
    guardian: 'Опікун',
    trustee: 'Піклувальник',
    proxy: 'Представник за довіреністю',
  },
};
